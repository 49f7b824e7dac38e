/**
 * 验证器. The public's copy: checks a receipt off line, or audits a whole log, with nothing of ours but this one file.
 *
 * <p>Exit codes: 0 unchanged or sound; 1 something differs; 2 nothing could be checked, and why.
 */
package org.sundial.verifier;
