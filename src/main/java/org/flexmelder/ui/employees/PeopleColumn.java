package org.flexmelder.ui.employees;

import org.flexmelder.model.Field;
import org.jspecify.annotations.Nullable;

/** What the list of employees can show of each, in the order as shipped. */
enum PeopleColumn {
    NAME(null, 210, 130, 0),
    COMPANY(null, 150, 120, 460),
    TAX_ID(null, 118, 118, 620),
    NUMBER(Field.PERSONNEL_NUMBER, 80, 70, 720),
    SITE(Field.EMPLOYMENT_SITE, 90, 70, 800),
    CITY(Field.CITY, 110, 80, PeopleColumn.ASKED_FOR),
    BIRTHDAY(Field.BIRTHDAY, 106, 106, PeopleColumn.ASKED_FOR),
    START(Field.START_OF_EMPLOYMENT, 106, 106, PeopleColumn.ASKED_FOR),
    STANDING(null, 120, 110, PeopleColumn.ASKED_FOR),
    MISSING(null, 150, 150, 0);

    /** No table is so wide: shown where a person asks for it. */
    private static final double ASKED_FOR = Double.MAX_VALUE;

    private final @Nullable Field field;
    private final double width;
    private final double least;
    private final double room;

    PeopleColumn(@Nullable Field field, double width, double least, double room) {
        this.field = field;
        this.width = width;
        this.least = least;
        this.room = room;
    }

    /** The field of the master data that stands in it, or null. */
    @Nullable
    Field field() {
        return field;
    }

    double width() {
        return width;
    }

    double least() {
        return least;
    }

    /** Whether it is shown without being asked for in a table of this width, as it would be in the usual text size. */
    boolean hasRoom(double table) {
        return table >= room;
    }
}
