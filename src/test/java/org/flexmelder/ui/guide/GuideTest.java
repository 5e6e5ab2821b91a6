package org.flexmelder.ui.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {
    private static final Path GUIDES = Path.of("src/site/markdown/guide");

    private static List<String> anchors(String language) {
        return Guide.of(language).sections().stream().map(Guide.Section::anchor).toList();
    }

    @Test
    void bothLanguagesHaveTheSameChaptersInTheSameOrder() {
        assertEquals(anchors("de"), anchors("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyChapterHasAnAnchorOfItsOwnAndATitle(String language) {
        Set<String> seen = new HashSet<>();
        for (Guide.Section section : Guide.of(language).sections()) {
            assertTrue(!section.anchor().isEmpty() && seen.add(section.anchor()), section.title());
            assertFalse(section.title().isBlank(), section.anchor());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyChapterThatTheProgramLeadsToIsThere(String language) {
        Guide guide = Guide.of(language);
        for (Chapter chapter : Chapter.values()) {
            assertTrue(guide.section(chapter.anchor()).isPresent(), chapter.name());
        }
    }

    @Test
    void everyScreenHasAChapterOfItsOwn() {
        Set<Chapter> seen = new HashSet<>();
        for (Place place : Place.values()) {
            assertTrue(seen.add(place.chapter()), place.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyLinkLeadsToAChapterOfTheGuide(String language) {
        List<String> anchors = anchors(language);
        for (Guide.Section section : Guide.of(language).sections()) {
            section.blocks().forEach(block -> block.accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    assertTrue(link.getDestination().startsWith("#")
                            && anchors.contains(link.getDestination().substring(1)), link.getDestination());
                }
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyPictureIsThereOnTheWebPageAndInTheProgramAndHasWords(String language) {
        List<String> found = new ArrayList<>();
        for (Guide.Section section : Guide.of(language).sections()) {
            section.blocks().forEach(block -> block.accept(new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    String to = image.getDestination();
                    found.add(to);
                    assertTrue(Files.exists(GUIDES.resolve(language).resolve(to)), to);
                    assertNotNull(Guide.class.getResource("images/" + to.substring(to.lastIndexOf('/') + 1)), to);
                    assertFalse(Guide.words(image).isBlank(), to);
                }
            }));
        }
        assertTrue(found.size() > 5, found.toString());
    }

    @Test
    void bothLanguagesHaveAsManyHeadingsInEachChapter() {
        Guide german = Guide.of("de");
        for (Guide.Section english : Guide.of("en").sections()) {
            assertEquals(headings(german.section(english.anchor()).orElseThrow()), headings(english),
                    english.anchor());
        }
    }

    @ParameterizedTest
    @CsvSource({"de,Umzug", "de,Adresse geändert", "de,Namensänderung", "en,moved", "en,new address",
            "en,change of name"})
    void whoeverLooksForAChangeInPlainWordsFindsItsChapter(String language, String words) {
        assertTrue(Hits.of(words).areAllIn(Guide.of(language).section(Chapter.CHANGE.anchor()).orElseThrow().text()));
    }

    private static long headings(Guide.Section section) {
        return section.blocks().stream().filter(Heading.class::isInstance).count();
    }

    @Test
    void aChapterKnowsItsAnchorItsTitleAndItsWords() {
        Guide guide = Guide.parse("""
                # Anleitung

                Vorweg.

                ## <a id="one"></a>Erstes *Kapitel*

                Ein **Satz**
                geht weiter.

                | a | b |
                |---|---|
                | c | `d` |

                ## Zweites
                """);
        assertEquals("Anleitung", guide.title());
        assertEquals(List.of("one", ""), guide.sections().stream().map(Guide.Section::anchor).toList());
        Guide.Section first = guide.section("one").orElseThrow();
        assertEquals("Erstes Kapitel", first.title());
        assertEquals(List.of("Erstes", "Kapitel", "Ein", "Satz", "geht", "weiter.", "a", "b", "c", "d"),
                List.of(first.text().strip().split("\\s+")));
    }

    @Test
    void aSearchFindsWordsHoweverTheyAreWritten() {
        Hits hits = Hits.of("STRASSE uber");
        assertTrue(hits.areAllIn("Über die Straße"));
        assertFalse(hits.areAllIn("Über die Brücke"));
        assertEquals(List.of(new Hits.Range(0, 4), new Hits.Range(9, 15)), hits.in("Über die Straße"));
    }

    @Test
    void placesThatTouchAreOne() {
        assertEquals(List.of(new Hits.Range(0, 4)), Hits.of("ab bcd").in("abcd"));
        assertEquals(List.of(), Hits.of("  ").in("abcd"));
        assertEquals(List.of(new Hits.Range(1, 3)), Hits.of("am").in("Namen").stream().toList());
    }
}
