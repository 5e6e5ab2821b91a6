package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Company;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Failure;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.Scope;
import org.flexmelder.settings.Settings;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.settings.CatalogueModel.Kind;
import org.flexmelder.ui.settings.ConnectionModel.Check;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsModelsTest {
    private static final String ID = "00000000000000a1";

    @TempDir
    Path folder;

    private final FakeOffice office = new FakeOffice();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final Ui ui = new Ui(Texts.of("de"), new SameThreadTasks(), new RecordingNavigation(), dialogs,
            Clock.system(ZoneId.of("Europe/Berlin")), () -> office.settings);
    private final SettingsModel settings = new SettingsModel(ui, office);
    private Database database;
    private Books books;

    @BeforeEach
    void begin() {
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"https://portal.example/token,", "HTTPS://portal.example:8443/x?y=1,", "http://127.0.0.1:80/t,",
            "http://localhost/t,", "http://portal.example/t,settings.address.https",
            "http://127.0.0.1.portal.example/t,settings.address.https", "ftp://portal.example,settings.address.https",
            "portal.example/token,settings.address.invalid", "https://,settings.address.invalid",
            "https://a b.example,settings.address.invalid", "https://u:p@portal.example,settings.address.extra",
            "https://portal.example/#a,settings.address.extra", "'   ',"})
    void anAddressIsHttpsOrOnThisMachine(String address, String flaw) {
        assertEquals(Optional.ofNullable(flaw), AddressCheck.flaw(address, true));
    }

    @Test
    void theReportAddressHasNoQuery() {
        assertEquals(Optional.of("settings.address.extra"), AddressCheck.flaw("https://portal.example/?a=b", false));
    }

    @Test
    void whatIsTypedIsSavedWithoutSurroundingBlanks() {
        ConnectionModel model = connection();
        model.tokenUrlProperty().set(" https://portal.example/token ");
        model.userProperty().set("dienst");
        model.secretProperty().set("ge\"heim\\ ");
        model.save();
        assertEquals("https://portal.example/token", office.settings.profile().tokenUrl());
        assertEquals(new Credentials("dienst", "ge\"heim\\", ""), office.credentials);
        assertEquals(2, settings.savesProperty().get());
        model.save();
        assertEquals(2, office.saves, "nothing changed, nothing saved");
    }

    @Test
    void nothingIsSavedBeforeWhatWasSavedIsRead() {
        office.credentials = new Credentials("alt", "alt", "alt");
        new ConnectionModel(ui, office, settings).save();
        assertEquals("alt", office.credentials.user());
    }

    @Test
    void theCheckSavesFirstAndTellsHowLongTheTokenIsValid() {
        ConnectionModel model = connection();
        model.tokenUrlProperty().set("https://portal.example/token");
        model.checkConnection();
        assertEquals(List.of("connect https://portal.example/token"), office.asked);
        Check.Connected connected = assertInstanceOf(Check.Connected.class, model.checkProperty().get());
        assertTrue(connected.validUntil().isPresent());
        model.forgetCheck();
        assertInstanceOf(Check.None.class, model.checkProperty().get());
    }

    @Test
    void aFailedCheckTellsWhatStoodInTheWay() {
        office.obstacle = Optional.of(new Outcome.NotSent(Failure.CREDENTIALS, 401, "", Optional.empty(), "401"));
        ConnectionModel model = connection();
        model.checkConnection();
        Check.Failed failed = assertInstanceOf(Check.Failed.class, model.checkProperty().get());
        assertEquals(Failure.CREDENTIALS, failed.why().failure());
    }

    @Test
    void aBrokenCheckIsTold() {
        office.broken = new IllegalStateException("broken");
        ConnectionModel model = connection();
        model.checkConnection();
        assertEquals("broken", dialogs.errors.getFirst().getMessage());
        assertInstanceOf(Check.None.class, model.checkProperty().get());
    }

    @Test
    void practiceShowsItsOwnAddressesAndSavesNothing() {
        office.practice = true;
        ConnectionModel model = connection();
        assertTrue(model.tokenUrlProperty().get().startsWith("http://127.0.0.1"));
        model.save();
        assertEquals(0, office.saves);
        assertEquals("", office.settings.profile().tokenUrl());
    }

    @Test
    void theEnvironmentFixesAField() {
        office.environment = Set.of("FLEXMELDER_USER");
        assertTrue(connection().isFixed("FLEXMELDER_USER"));
        assertFalse(connection().isFixed("FLEXMELDER_SECRET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "zehn", "", "1.5"})
    void aBatchSizeOutsideOfTheRangeIsNotSaved(String typed) {
        assertEquals(Optional.of("settings.batchSize.range"), settings.batchSize(typed));
        assertEquals(0, office.saves);
    }

    @Test
    void batchSizeAndHouseNumberAndPatternAreSaved() {
        assertEquals(Optional.empty(), settings.batchSize(" 50 "));
        settings.houseNumberAsString(true);
        assertEquals(Optional.empty(), settings.birthdayPattern("d MMMM uuuu"));
        assertEquals(50, office.settings.profile().batchSize());
        assertTrue(office.settings.profile().houseNumberAsString());
        assertEquals(Optional.of("15 January 1979"), settings.example("d MMMM uuuu"));
        assertEquals("d MMMM uuuu", office.settings.profile().birthdayPattern());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "jj-QQQQQQQ", "HH:mm", "{"})
    void aPatternThatIsNoneIsNotSaved(String typed) {
        assertEquals(Optional.of("settings.birthday.wrong"), settings.birthdayPattern(typed));
        assertEquals(0, office.saves);
    }

    @Test
    void anotherLanguageIsSavedAndThenTheWindowIsBuiltAnew() {
        settings.language("en");
        assertEquals("en", office.settings.language());
        assertEquals(List.of("reopen"), office.asked);
        settings.language("en");
        assertEquals(1, office.asked.size());
        settings.theme(Settings.Theme.DARK);
        assertEquals(Settings.Theme.DARK, office.settings.theme());
    }

    @Test
    void aCompanyNeedsANameAndAnIdOfItsOwn() {
        CompaniesModel model = new CompaniesModel(ui, books);
        model.save(new Company(ID, "Erfundene Muster GmbH"));
        assertEquals(1, model.companies().size());
        assertEquals(Optional.of("settings.company.name.missing"), model.nameFlaw(" "));
        assertEquals(Optional.of("settings.company.id.missing"), model.idFlaw(" ", true));
        assertEquals(Optional.of("settings.company.id.taken"), model.idFlaw(ID, true));
        assertEquals(Optional.empty(), model.idFlaw(ID, false));
        assertEquals(Optional.of("settings.company.id.unusual"), model.idNotice("12"));
        assertEquals(Optional.empty(), model.idNotice(ID));
    }

    @Test
    void aCompanyWithEmployeesStaysAndItIsSaidWhy() {
        CompaniesModel model = new CompaniesModel(ui, books);
        model.save(new Company(ID, "Erfundene Muster GmbH"));
        model.save(new Company("00000000000000a2", "Leere Muster GmbH"));
        books.employees().save(new Employee(0, ID, "", MasterData.EMPTY));
        model.remove(model.companies().getFirst());
        assertEquals(2, model.companies().size());
        assertTrue(dialogs.said.getFirst().contains("kann nicht entfernt werden"));
        model.remove(model.companies().getLast());
        assertEquals(List.of(ID), model.companies().stream().map(Company::careflexId).toList());
    }

    @Test
    void codesAreAddedChangedInTheirPlaceAndRemoved() {
        CatalogueModel model = new CatalogueModel(settings);
        model.put(new CodeRow("ELT", "Elternzeit", "Parental leave", Scope.PART, "", ""), Optional.empty());
        model.put(new CodeRow("NEU", "Neu", "New", Scope.ALL, "h", "h"), Optional.of("NEW"));
        assertEquals(List.of("NEU", "SDB", "WIK", "ELT"), model.rows().stream().map(CodeRow::code).toList());
        assertEquals(Scope.ALL, office.settings.catalogue().scope("NEU"));
        model.show(Kind.SEXES);
        model.remove(model.rows().getFirst());
        assertFalse(office.settings.catalogue().hasSex("m"));
        assertTrue(office.settings.catalogue().hasStatus("AT"));
    }

    @Test
    void aCodeIsNeededAndOccursOnce() {
        CatalogueModel model = new CatalogueModel(settings);
        assertEquals(Optional.of("settings.code.missing"), model.codeFlaw(" ", Optional.empty()));
        assertEquals(Optional.of("settings.code.taken"), model.codeFlaw("NEW", Optional.empty()));
        assertEquals(Optional.empty(), model.codeFlaw("NEW", Optional.of("NEW")));
    }

    @Test
    void theLastIncidentTypeStays() {
        CatalogueModel model = new CatalogueModel(settings);
        model.remove(model.rows().getFirst());
        model.remove(model.rows().getFirst());
        assertEquals(1, model.rows().size());
        assertFalse(model.isRemovable());
    }

    private ConnectionModel connection() {
        ConnectionModel model = new ConnectionModel(ui, office, settings);
        model.load();
        return model;
    }
}
