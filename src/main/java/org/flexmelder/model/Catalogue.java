package org.flexmelder.model;

import java.util.List;
import java.util.Optional;

/** The codes that the portal takes, as far as they are known; the office adds others. */
public record Catalogue(List<IncidentType> types, List<Code> sexes, List<Code> statuses) {
    public Catalogue {
        types = List.copyOf(types);
        sexes = List.copyOf(sexes);
        statuses = List.copyOf(statuses);
    }

    /** A code with its label in German and English. */
    public record Code(String code, String de, String en) {
        public String label(String language) {
            return "de".equals(language) ? de : en;
        }
    }

    /** An incident type: its code and label, how much master data it carries, and a hint for the clerk. */
    public record IncidentType(String code, String de, String en, Scope scope, String hintDe, String hintEn) {
        public String label(String language) {
            return "de".equals(language) ? de : en;
        }

        public String hint(String language) {
            return "de".equals(language) ? hintDe : hintEn;
        }
    }

    public Optional<IncidentType> type(String code) {
        return types.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** The scope of a type; PART for one that is not in the catalogue, so that what a list gives is sent. */
    public Scope scope(String type) {
        return type(type).map(IncidentType::scope).orElse(Scope.PART);
    }

    public boolean hasSex(String code) {
        return sexes.stream().anyMatch(c -> c.code().equals(code));
    }

    public boolean hasStatus(String code) {
        return statuses.stream().anyMatch(c -> c.code().equals(code));
    }
}
