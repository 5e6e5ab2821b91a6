package org.flexmelder.ui.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the batches, newest first.
 *
 * @param items
 *            those that the search finds
 * @param looked
 *            how many were looked at
 * @param next
 *            id of the last that was looked at, before which the next piece begins; 0 where there is none
 */
record Piece(List<Item> items, int looked, long next) {
    static final Piece NOTHING = new Piece(List.of(), 0, 0);

    Piece {
        items = List.copyOf(items);
    }

    /** This and the piece that follows it. */
    Piece and(Piece following) {
        return new Piece(Stream.concat(items.stream(), following.items.stream()).toList(), looked + following.looked,
                following.next);
    }
}
