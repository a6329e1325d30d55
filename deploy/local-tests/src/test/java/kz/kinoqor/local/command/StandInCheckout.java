package kz.kinoqor.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.local.process.Checkout;

/** A checkout whose broker, relay and database are the real ones and whose services are stand-ins. */
final class StandInCheckout {

    private StandInCheckout() {}

    static Path in(Path folder) throws IOException {
        var real = Checkout.find();
        var root = folder.resolve("checkout");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("deploy"), real.at("deploy"));
        for (var service : List.of("catalog-service", "funding-service", "analytics-service", "gateway")) {
            var place = Files.createDirectories(root.resolve(service).resolve("target/quarkus-app"));
            putJar(place.resolve("quarkus-run.jar"), real);
        }
        return root;
    }

    private static void putJar(Path jar, Checkout real) throws IOException {
        var standIn = StandIn.class.getProtectionDomain().getCodeSource().getLocation();
        var libraries = real.libraries().stream().map(Path::toUri);
        var classPath = Stream.concat(Stream.of(standIn), libraries)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("empty"));
            out.closeEntry();
        }
    }
}
