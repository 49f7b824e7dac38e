/**
 * 公开日志. Appends what was done, numbers it, signs checkpoints over it, and serves it so that anyone can check it. A
 * footing: every office appends inside its own transaction, and the ledger calls none of them.
 *
 * <p>From one combined SQL statement an office appends with exactly
 *
 * <pre>{@code insert into ledger.pending (event, entry) values (:event, :entry)}</pre>
 *
 * where {@code entry} is {@code LeafEntry.canonicalBytes()} carrying {@link org.sundial.app.ledger.Ledger#newestCosigned}
 * as its {@code after}; from Java, {@link org.sundial.app.ledger.Ledger#append} does the same. What the office can
 * disclose of an event it supplies as a {@link org.sundial.app.ledger.ReceiptSource}.
 *
 * <h2>Whom each store is trusted by</h2>
 *
 * <ul>
 *   <li>PostgreSQL holds the queue, the leaves and the head. An attacker who changes it can keep an act from being
 *       logged, and nothing else unnoticed: what is signed is checked against tiles, memory and witnesses first.
 *   <li>The log folder (tiles, bundles, checkpoint) is not trusted: it is derived, verified before every signature, and
 *       anyone may copy it.
 *   <li>The key folder (private keys, {@code last-signed}) is trusted: whoever can read it can sign in the log's name,
 *       and only witnesses and mirrors would notice. Keep it on another volume than the database and its backups.
 * </ul>
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"web", "identity"})
@org.jspecify.annotations.NullMarked
package org.sundial.app.ledger;
