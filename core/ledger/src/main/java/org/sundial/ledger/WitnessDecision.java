package org.sundial.ledger;

/** What a witness answers to a checkpoint, each with the HTTP status of tlog-witness. */
public sealed interface WitnessDecision {

    /** The HTTP status to answer with. */
    int status();

    /**
     * 200: remember {@code next}, then cosign the text with {@link Cosignature#sign} and answer with the lines.
     *
     * @param next to be remembered, if what was remembered has not changed since
     * @param text the checkpoint's text to cosign
     */
    record Cosign(Checkpoint next, String text) implements WitnessDecision {
        @Override
        public int status() {
            return 200;
        }
    }

    /** 400: the body is not a request, or the old size is larger than the checkpoint's. */
    record BadRequest(String detail) implements WitnessDecision {
        @Override
        public int status() {
            return 400;
        }
    }

    /** 403: no valid signature by a key trusted for the origin. */
    record NotSigned() implements WitnessDecision {
        @Override
        public int status() {
            return 403;
        }
    }

    /** 404: a log this witness does not know. */
    record UnknownOrigin(String origin) implements WitnessDecision {
        @Override
        public int status() {
            return 404;
        }
    }

    /** 409: the old size is not the one remembered, or one size has two roots; {@code size} is what is remembered. */
    record Conflict(long size) implements WitnessDecision {

        /** The media type of the body. */
        public static final String MEDIA_TYPE = "text/x.tlog.size";

        @Override
        public int status() {
            return 409;
        }

        /** The remembered size and a newline. */
        public String body() {
            return size + "\n";
        }
    }

    /** 422: the log signed a checkpoint and did not prove it grew from the one remembered; worth keeping as evidence. */
    record Unproven(Checkpoint claimed) implements WitnessDecision {
        @Override
        public int status() {
            return 422;
        }
    }
}
