package org.flexmelder.ui.history;

/**
 * How far the list reaches.
 *
 * @param found
 *            batches in the list
 * @param looked
 *            batches that were looked at
 * @param matching
 *            batches that the filters leave
 * @param all
 *            batches that there are
 * @param searches
 *            true where something is searched for
 * @param busy
 *            true while the search goes on by itself
 * @param whole
 *            true where all were looked at
 */
record Reach(int found, int looked, int matching, int all, boolean searches, boolean busy, boolean whole) {
    static final Reach NOTHING = new Reach(0, 0, 0, 0, false, false, true);
}
