package kz.kinoqor.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;
import org.jspecify.annotations.Nullable;

/** Says that this process is starting or attending the parts of a home, and keeps a second one from doing so. */
final class Claim implements AutoCloseable {

    private final FileChannel channel;

    private Claim(FileChannel channel) {
        this.channel = channel;
    }

    static Claim on(Path home) {
        var file = Home.at(home).root().resolve("claim");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new PartFailed("another kinoqor up is at work in " + home);
            }
            return new Claim(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot claim " + home, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
