package org.flexmelder.sending;

import java.util.List;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.Portal;
import org.flexmelder.store.Ledger;

/** Sends everything that waits: incidents in batches, then empty reports. One run at a time. */
public final class Sender {
    private final Portal portal;
    private final Ledger ledger;
    private final PortalProfile profile;

    public Sender(Portal portal, Ledger ledger, PortalProfile profile) {
        this.portal = portal;
        this.ledger = ledger;
        this.profile = profile;
    }

    /**
     * How a run ended.
     *
     * @param batches
     *            those of this run as recorded, in order
     * @param stopped
     *            what stopped it, NONE where it went to its end
     * @param detail
     *            technical words for IT on what stopped it, without secrets, or ""
     * @param canceled
     *            true where it was canceled between two batches
     */
    public record Run(List<Batch> batches, Failure stopped, String detail, boolean canceled) {
        public Run {
            batches = List.copyOf(batches);
        }

        public boolean has(IncidentState state) {
            return batches.stream().anyMatch(b -> b.state() == state);
        }
    }

    /** Sends on the calling thread until nothing waits, something stops the run, or it is canceled. */
    public Run run(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Ends the run before the next batch, or a pause at once. From any thread. */
    public void cancel() {}
}
