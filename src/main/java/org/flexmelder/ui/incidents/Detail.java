package org.flexmelder.ui.incidents;

import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Entry;
import org.flexmelder.store.Books;

/** What stands beside the list. */
sealed interface Detail {

    /** Nothing is chosen. */
    record Nothing() implements Detail {}

    /** A new incident, and the person is still to be chosen. */
    record Choosing() implements Detail {}

    /** One type and one date for many people. */
    record Many() implements Detail {}

    /** Several drafts at once. */
    record Several() implements Detail {}

    /** The draft in the editor. */
    record Editing() implements Detail {}

    /**
     * One that is no draft any more.
     *
     * @param replacement
     *            id of the incident that was made from it, else 0
     */
    record Looking(Entry entry, long replacement) implements Detail {

        /** As it stands; empty where it was removed. Runs on the store's thread. */
        static Optional<Looking> of(long id, Books books) {
            return books.incidents().find(id).map(entry -> new Looking(entry,
                    books.incidents().replacements(List.of(id)).getOrDefault(id, 0L)));
        }
    }
}
