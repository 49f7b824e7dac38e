package org.sundial.casefile;

import java.util.Optional;

/**
 * 一条状态变化.
 *
 * @param from the status before
 * @param act the act that may produce it; empty when it follows by itself, as 办结 follows the last step
 * @param event the fact it leaves
 * @param to the status after; the same status for an act that moves no status
 */
public record Edge(LicensingStatus from, Optional<CommandKind> act, EventKind event, LicensingStatus to) {}
