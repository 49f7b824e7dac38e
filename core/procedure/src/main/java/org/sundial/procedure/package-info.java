/**
 * 流程. The published flowchart is the procedure that runs: a BPMN 2.0 subset read by allow-list, proved sound and
 * lawful or refused, and played as a token game of pure functions on an immutable {@link org.sundial.procedure.Marking}.
 * The accepted subset, the condition language, the marking code and the canonical form are in the module's README.
 */
package org.sundial.procedure;
