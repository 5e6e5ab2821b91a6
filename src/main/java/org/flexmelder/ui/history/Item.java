package org.flexmelder.ui.history;

import org.flexmelder.model.Batch;
import org.flexmelder.model.Company.Colour;

/**
 * A batch as the list shows it.
 *
 * @param company
 *            its company's name, or the CareFlex ID where the company is not known any more
 * @param person
 *            of its first incident, as reported; "" for an empty report
 * @param type
 *            code of its first incident, or ""
 * @param toCheck
 *            true where nobody has seen one of its reports in the portal yet
 */
record Item(Batch batch, String company, Colour colour, String person, String type,
        boolean toCheck) {
    long id() {
        return batch.id();
    }
}
