package minimal;

import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/** One table with a few rows. */
public final class Minimal extends Application {
    @Override
    public void start(Stage stage) {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList(List.of("one", "two", "three")));
        TableColumn<String, String> column = new TableColumn<>("Word");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
        table.getColumns().add(column);
        stage.setScene(new Scene(table, 1280, 800));
        stage.show();
    }
}
