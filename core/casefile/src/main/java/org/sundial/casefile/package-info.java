/**
 * 案件. The pure heart of casework for administrative licensing 行政许可: {@code decide(state, command, facts)} answers
 * with events or a refusal, {@code evolve(state, event)} keeps, and a table says which act is possible when.
 *
 * <p>Nothing here reads a clock, a database or a file: the present moment, the calendar, the procedure and the limits
 * come in as {@link org.sundial.casefile.Facts}. May use {@code calendar} and {@code procedure}.
 */
package org.sundial.casefile;
