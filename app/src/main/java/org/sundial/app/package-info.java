/** The upper floor: it remembers, decides who may, and shows. */
@org.jspecify.annotations.NullMarked
package org.sundial.app;
