package org.flexmelder.store;

import java.nio.file.Path;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.vault.Sealer;

/** Started as another process: says how the opening of a folder went. */
final class OpenElsewhere {
    private OpenElsewhere() {}

    public static void main(String[] args) {
        try (Database database = Database.open(Path.of(args[0]), new Sealer(new SecretKeySpec(new byte[32], "AES")))) {
            System.out.println("OPEN " + database);
        } catch (StoreException e) {
            System.out.println(e.kind());
        }
    }
}
