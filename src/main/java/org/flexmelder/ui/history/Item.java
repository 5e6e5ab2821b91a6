package org.flexmelder.ui.history;

import org.flexmelder.model.Batch;

/**
 * A batch as the list shows it.
 *
 * @param company
 *            its company's name, or the CareFlex ID where the company is not known any more
 * @param place
 *            the company's place in the list of companies, for its colour
 */
record Item(Batch batch, String company, int place) {
    long id() {
        return batch.id();
    }
}
