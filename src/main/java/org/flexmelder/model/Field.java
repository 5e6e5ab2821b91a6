package org.flexmelder.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every field of an incident and of its master data, in the order of a form. The {@link #path()} is the field's place
 * in one element of the portal's {@code incidentList} (interface page, "Payload examples"); {@link #column()} is its
 * title in a list.
 */
public enum Field {
    CAREFLEX_ID(Section.INCIDENT, Kind.TEXT, "careflexId"),
    EXTERNAL_ID(Section.INCIDENT, Kind.TEXT, "externalId"),
    TYPE(Section.INCIDENT, Kind.CODE, "type"),
    EMPLOYEE_ID(Section.INCIDENT, Kind.TEXT, "employeeId"),
    CREATED_AT(Section.INCIDENT, Kind.DATE, "createdAt"),
    VALID_FROM(Section.INCIDENT, Kind.DATE, "validFrom"),

    TITLE(Section.PERSON, Kind.TEXT, "employee.title"),
    FIRST_NAME(Section.PERSON, Kind.TEXT, "employee.firstName"),
    LAST_NAME(Section.PERSON, Kind.TEXT, "employee.lastName"),
    BIRTHDAY(Section.PERSON, Kind.DATE, "employee.birthday"),
    SEX(Section.PERSON, Kind.CODE, "employee.sex"),

    STREET(Section.ADDRESS, Kind.TEXT, "employee.address.street"),
    HOUSE_NUMBER(Section.ADDRESS, Kind.TEXT, "employee.address.houseNumber"),
    ADDRESS_SUFFIX(Section.ADDRESS, Kind.TEXT, "employee.address.addressSuffix"),
    ZIP_CODE(Section.ADDRESS, Kind.TEXT, "employee.address.zipCode"),
    CITY(Section.ADDRESS, Kind.TEXT, "employee.address.city"),
    COUNTRY(Section.ADDRESS, Kind.CODE, "employee.address.country"),

    EMPLOYMENT_SITE(Section.JOB, Kind.TEXT, "employee.job.employmentSite"),
    EMPLOYMENT_STATUS(Section.JOB, Kind.CODE, "employee.job.employmentStatus"),
    START_OF_EMPLOYMENT(Section.JOB, Kind.DATE, "employee.job.startOfEmployment"),
    PERSONNEL_NUMBER(Section.JOB, Kind.TEXT, "employee.job.personnelNumber"),
    MANAGEMENT(Section.JOB, Kind.FLAG, "employee.job.management"),

    EMAIL_BUSINESS(Section.CONTACT, Kind.TEXT, "employee.contact.emailBusiness"),
    MOBILE_BUSINESS(Section.CONTACT, Kind.TEXT, "employee.contact.mobileBusiness"),
    LANDLINE_BUSINESS(Section.CONTACT, Kind.TEXT, "employee.contact.landlineBusiness");

    /** The part of the form, and of the wire's {@code employee}, that a field stands in. */
    public enum Section {
        INCIDENT,
        PERSON,
        ADDRESS,
        JOB,
        CONTACT
    }

    /**
     * How a field's text is meant: DATE is ISO {@code 2026-11-30} once it is understood, FLAG is {@code true} or
     * {@code false} once it is understood, CODE stands in the catalogue (or is a country), TEXT is free. What was not
     * understood is kept as it was typed, and a check says so.
     */
    public enum Kind {
        TEXT,
        DATE,
        CODE,
        FLAG
    }

    private static final List<Field> MASTER_DATA = Arrays.stream(values()).filter(f -> f.section != Section.INCIDENT)
            .toList();

    private final Section section;
    private final Kind kind;
    private final String path;

    Field(Section section, Kind kind, String path) {
        this.section = section;
        this.kind = kind;
        this.path = path;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** Dotted place on the wire, for example {@code employee.address.zipCode}. */
    public String path() {
        return path;
    }

    /** Title in a list: the last step of the path, for example {@code zipCode}. */
    public String column() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The fields of the master data, that is all but those of section INCIDENT, in form order. */
    public static List<Field> masterData() {
        return MASTER_DATA;
    }

    /** The field with this column title, ignoring case and surrounding blanks. */
    public static Optional<Field> ofColumn(String title) {
        String wanted = title.strip();
        return Arrays.stream(values()).filter(f -> f.column().equalsIgnoreCase(wanted)).findFirst();
    }
}
