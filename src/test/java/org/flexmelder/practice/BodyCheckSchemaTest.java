package org.flexmelder.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hand-written check and the published schemas, judging the same documents. */
class BodyCheckSchemaTest {
    private static final int DOCUMENTS = 4000;
    private static final List<String> VALUES = List.of("null", "\"\"", "\"x\"", "\" \"", "1", "0", "-1", "1.5", "9.0",
            "1e3", "true", "false", "[]", "{}", "[1]", "{\"x\":1}", "\"2026-11-24\"", "\"2026-02-30\"", "\"20261124\"",
            "\"DE\"", "\"de\"", "\"DEU\"", "\"ÄÖ\"", "123456789012345678901234567890");
    private static final List<String> NAMES = List.of("title", "type", "employeeId", "externalId", "validFrom",
            "createdAt", "careflexId", "apiToken", "incidentList", "employee", "houseNumber", "country", "management",
            "birthday", "address", "job", "contact", "Type", "x", "", "a.b");

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry
                .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
                .getSchema(Samples.text("schema/" + name));
    }

    @Test
    void bothJudgeSeededReportsAlike() {
        Schema schema = schema("incident-new.request.schema.json");
        Random random = new Random(20261124);
        int right = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode body = changed(Samples.three(), random);
            boolean ours = BodyCheck.incidents(body).isEmpty();
            assertEquals(schema.validate(body).isEmpty(), ours, () -> body.toString());
            right += ours ? 1 : 0;
        }
        assertTrue(right > DOCUMENTS / 20 && right < DOCUMENTS * 19 / 20, "right: " + right);
    }

    @Test
    void bothJudgeSeededEmptyReportsAlike() {
        Schema schema = schema("incident-none.request.schema.json");
        Random random = new Random(7);
        int right = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            JsonNode body = changed(Samples.none(), random);
            boolean ours = BodyCheck.empty(body).isEmpty();
            assertEquals(schema.validate(body).isEmpty(), ours, () -> body.toString());
            right += ours ? 1 : 0;
        }
        assertTrue(right > DOCUMENTS / 20 && right < DOCUMENTS * 19 / 20, "right: " + right);
    }

    @Test
    void bothCountTheRows() {
        Schema schema = schema("incident-new.request.schema.json");
        for (int count : new int[]{0, 1, 99, 100, 101, 150}) {
            JsonNode body = Samples.parse(Samples.many(count));
            assertEquals(count >= 1 && count <= 100, schema.validate(body).isEmpty());
            assertEquals(count >= 1 && count <= 100, BodyCheck.incidents(body).isEmpty());
        }
    }

    @Test
    void whatThePortalAnswersFollowsTheSchemaOfTheAnswer() {
        Schema schema = schema("incident-new.response.schema.json");
        Reply reply = Reception.of(Samples.three(), Instant.EPOCH).reply();
        assertEquals(List.of(), schema.validate(Samples.parse(reply.body())));
    }

    /** None, one or two changes somewhere in the tree. */
    private static JsonNode changed(ObjectNode root, Random random) {
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            List<ObjectNode> objects = objects(root).toList();
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> present = List.copyOf(object.propertyNames());
            boolean known = !present.isEmpty() && random.nextInt(4) > 0;
            String name = known ? pick(present, random) : pick(NAMES, random);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, Samples.parse(pick(VALUES, random)));
            }
        }
        if (random.nextInt(10) == 0 && root.path("incidentList") instanceof ArrayNode list) {
            list.add(Samples.parse(pick(VALUES, random)));
        }
        return root;
    }

    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> below = node.valueStream().flatMap(BodyCheckSchemaTest::objects);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
