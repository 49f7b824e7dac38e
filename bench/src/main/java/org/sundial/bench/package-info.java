/** 测量. Every figure beside the physical limit, or a peer, measured in the same run; ratios, never absolute promises. */
package org.sundial.bench;
