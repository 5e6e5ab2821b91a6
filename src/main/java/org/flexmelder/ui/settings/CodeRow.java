package org.flexmelder.ui.settings;

import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Scope;

/** One entry of the catalogue; scope and hints count for an incident type alone. */
record CodeRow(String code, String de, String en, Scope scope, String hintDe, String hintEn) {

    static CodeRow of(IncidentType type) {
        return new CodeRow(type.code(), type.de(), type.en(), type.scope(), type.hintDe(), type.hintEn());
    }

    static CodeRow of(Code code) {
        return new CodeRow(code.code(), code.de(), code.en(), Scope.NONE, "", "");
    }

    IncidentType type() {
        return new IncidentType(code, de, en, scope, hintDe, hintEn);
    }

    Code plain() {
        return new Code(code, de, en);
    }
}
