package org.flexmelder.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.portal.HttpPortal;
import org.flexmelder.portal.Timeouts;

/** A {@link LoopbackPortal} in its own process, and the way to it. */
final class Loopback implements AutoCloseable {
    private final Process process;
    private final String address;

    Loopback() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jars = System.getProperty("jdk.module.path", "") + File.pathSeparator
                + System.getProperty("java.class.path", "");
        process = new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx256m", "-Dsun.net.httpserver.nodelay=true",
                "-cp", Path.of("target", "test-classes") + File.pathSeparator + jars, LoopbackPortal.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader();
        address = "http://127.0.0.1:" + out.readLine();
    }

    HttpPortal connect() {
        return new HttpPortal(PortalProfile.DEFAULT.withAddresses(address + "/token", address),
                new Credentials("user", "secret", "0123456789abcdef0123456789abcdef"), Timeouts.DEFAULT);
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.destroy();
    }
}
