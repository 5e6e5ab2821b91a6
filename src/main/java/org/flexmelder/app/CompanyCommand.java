package org.flexmelder.app;

import java.util.List;
import org.flexmelder.model.Company;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code company add} and {@code company list}. */
@Command(name = "company", subcommandsRepeatable = false)
final class CompanyCommand {
    private final Commands root;

    CompanyCommand(Commands root) {
        this.root = root;
    }

    @Command(name = "add")
    int add(@Option(names = "--careflex-id", descriptionKey = "cli.option.careflexId", paramLabel = "ID", required = true) String careflexId,
            @Option(names = "--name", descriptionKey = "cli.option.name", paramLabel = "NAME", required = true) String name) {
        try (Office office = root.office()) {
            Console console = root.console();
            if (careflexId.isBlank() || name.isBlank()) {
                console.complain("cli.company.blank");
                console.answer(companies(office.books().companies().list()));
                return ExitCode.INPUT.number();
            }
            List<Company> known = office.books().companies().list();
            boolean managing = known.isEmpty() || known.stream()
                    .anyMatch(company -> company.careflexId().equals(careflexId.strip()) && company.managing());
            office.books().companies().save(new Company(careflexId.strip(), name.strip(), true, managing));
            console.say("cli.company.added", name.strip(), careflexId.strip());
            console.answer(companies(office.books().companies().list()));
            return ExitCode.OK.number();
        }
    }

    @Command(name = "list")
    int list() {
        try (Office office = root.office()) {
            Console console = root.console();
            List<Company> companies = office.books().companies().list();
            console.table(List.of(console.texts().get("field.careflexId"), console.texts().get("cli.column.company")),
                    companies.stream().map(company -> List.of(company.careflexId(), company.name())).toList());
            console.answer(companies(companies));
            return ExitCode.OK.number();
        }
    }

    private static ObjectNode companies(List<Company> companies) {
        ObjectNode answer = Console.JSON.createObjectNode();
        ArrayNode list = answer.putArray("companies");
        companies.forEach(company -> list.addObject().put("careflexId", company.careflexId())
                .put("name", company.name()).put("active", company.active()).put("managing", company.managing()));
        return answer;
    }
}
