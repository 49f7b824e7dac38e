/** 页面. What every office's pages share: the reader's language, the frame, and what the fragments show. */
@NullMarked
package org.sundial.app.web;

import org.jspecify.annotations.NullMarked;
