/**
 * The one JSON form of everything that is signed, logged or handed out: canonical bytes (RFC 8785), log entries, salted
 * commitments and receipts.
 *
 * <p>Whatever comes from outside is read with limits and refused with every problem named; nothing here throws at a
 * citizen.
 */
package org.sundial.wire;
