package org.flexmelder.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.Outcome.Remark;

/** Takes secrets out of an answer, should it repeat them: as they are, and as JSON writes them. */
final class Hiding {
    private static final String MARK = "…";

    private final List<String> secrets;

    /** Of these, empty ones count as none. */
    Hiding(String... secrets) {
        this.secrets = Stream.of(secrets).filter(secret -> !secret.isEmpty()).flatMap(Hiding::forms).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static Stream<String> forms(String secret) {
        String quoted = Json.MAPPER.writeValueAsString(secret);
        String json = quoted.substring(1, quoted.length() - 1);
        return Stream.of(secret, json, json.replace("/", "\\/"));
    }

    String in(String text) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hidden.replace(secret, MARK);
        }
        return hidden;
    }

    /** The words of the answer that may be shown. */
    Exchange.Answer in(Exchange.Answer answer) {
        Map<String, String> headers = answer.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> in(header.getValue())));
        return new Exchange.Answer(answer.status(), headers, in(answer.text()), answer.flaw());
    }

    /** All texts of an outcome but the IDs of accepted rows, which must match what was sent. */
    Outcome in(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted it -> new Outcome.Accepted(it.httpStatus(), it.importId(), it.rows(), in(it.raw()));
            case Outcome.Refused it -> new Outcome.Refused(it.httpStatus(), in(it.raw()), it.remarks().stream()
                    .map(remark -> new Remark(remark.row(), in(remark.path()), in(remark.text()))).toList());
            case Outcome.NotSent it -> new Outcome.NotSent(it.failure(), it.httpStatus(), in(it.raw()),
                    it.retryAfter(), in(it.detail()));
            case Outcome.Unclear it -> new Outcome.Unclear(it.failure(), it.httpStatus(), in(it.raw()),
                    in(it.detail()));
        };
    }
}
