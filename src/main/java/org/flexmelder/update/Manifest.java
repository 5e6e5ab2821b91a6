package org.flexmelder.update;

import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of the newest version.
 *
 * @param version
 *            numbers with dots
 * @param date
 *            when this was said; what is said later holds
 * @param news
 *            what is new, a few plain lines for each language
 * @param page
 *            where to read more and to fetch it, https
 */
public record Manifest(String version, LocalDate date, Map<String, List<String>> news, URI page) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");
    private static final int MOST_LINES = 50;
    private static final int LONGEST_LINE = 500;

    public Manifest {
        news = Map.copyOf(news);
    }

    /** What is new in this language, or in the first one that there is. */
    public List<String> news(String language) {
        List<String> lines = news.get(language);
        return lines != null ? lines : new TreeMap<>(news).firstEntry().getValue();
    }

    /** By numbers: 1.10 is newer than 1.9, and 1.3 as new as 1.3.0.0. */
    boolean isNewerThan(String present) {
        return NUMBERS.matcher(present).matches() && Version.parse(version).compareTo(Version.parse(present)) > 0;
    }

    /** True where another one was said later, or on the same day of a newer version. */
    boolean isOlderThan(Manifest other) {
        return Comparator.comparing(Manifest::date).thenComparing(it -> Version.parse(it.version())).compare(this,
                other) < 0;
    }

    /**
     * @throws Unusable
     *             where this is none
     */
    static Manifest read(byte[] json) throws Unusable {
        try {
            JsonNode root = JSON.readTree(json);
            String version = text(root.path("version"));
            if (!NUMBERS.matcher(version).matches()) {
                throw new Unusable("no version");
            }
            Map<String, List<String>> news = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : root.path("news").properties()) {
                news.put(each.getKey(), lines(each.getValue()));
            }
            if (news.isEmpty()) {
                throw new Unusable("nothing new in it");
            }
            return new Manifest(version, LocalDate.parse(text(root.path("date"))), news,
                    Pages.https(text(root.path("page"))).orElseThrow(() -> new Unusable("no page over https")));
        } catch (JacksonException | DateTimeException e) {
            throw new Unusable(e.getClass().getSimpleName());
        }
    }

    private static List<String> lines(JsonNode array) throws Unusable {
        List<String> lines = new ArrayList<>();
        for (JsonNode each : array) {
            String line = text(each);
            if (line.isBlank() || line.length() > LONGEST_LINE || line.chars().anyMatch(Character::isISOControl)) {
                throw new Unusable("a line that is empty, too long, or none");
            }
            lines.add(line);
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new Unusable("no lines, or too many");
        }
        return List.copyOf(lines);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }
}
