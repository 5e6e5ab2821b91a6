package org.flexmelder.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flexmelder.model.Field;

/**
 * A place in a request, as a refusal may write it: {@code incidentList[3].employee.address.zipCode},
 * {@code $.incidentList.3.type}, {@code #/incidentList/3/employee}, {@code zipCode}, {@code row 3}. Rows count from 0
 * as everywhere in the interface.
 *
 * @param row
 *            -1 where it names none
 * @param path
 *            dotted, within the incident, or ""
 */
record Place(int row, String path) {
    private static final Pattern IN_LIST = Pattern
            .compile("incidentList(?:\\[(\\d{1,6})\\]|[./](\\d{1,6})(?!\\d))((?:[./][A-Za-z]\\w*)*)");
    private static final Pattern ROW = Pattern.compile("(?i)\\brow(?:\\s?number)?\\s{0,3}[:=#]?\\s{0,3}(\\d{1,6})\\b");
    private static final Pattern ROOT = Pattern.compile("^(?:[#$]?[./]|[#$])");

    /** The place that a path means. One without a row is kept, in full where it ends in the name of a field. */
    static Place of(String path) {
        Matcher matcher = IN_LIST.matcher(path);
        return matcher.find() ? inList(matcher) : new Place(-1, full(ROOT.matcher(path.strip()).replaceFirst("")));
    }

    /** All places that a line of text names by row. */
    static List<Place> allIn(String line) {
        List<Place> places = new ArrayList<>();
        Matcher matcher = IN_LIST.matcher(line);
        while (matcher.find()) {
            places.add(inList(matcher));
        }
        Matcher rows = ROW.matcher(line);
        while (places.isEmpty() && rows.find()) {
            places.add(new Place(Integer.parseInt(rows.group(1)), ""));
        }
        return places;
    }

    static boolean isNamedIn(String text) {
        return IN_LIST.matcher(text).find() || ROW.matcher(text).find();
    }

    boolean isField() {
        return field(path).isPresent();
    }

    private static Place inList(Matcher matcher) {
        String row = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String rest = matcher.group(3);
        return new Place(Integer.parseInt(row), full(rest.isEmpty() ? "" : rest.substring(1)));
    }

    private static String full(String path) {
        String dotted = path.replace('/', '.');
        return field(dotted).map(Field::path).orElse(dotted);
    }

    private static Optional<Field> field(String dotted) {
        return Field.ofColumn(dotted.substring(dotted.lastIndexOf('.') + 1));
    }
}
