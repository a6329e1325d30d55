package kz.kinoqor.system.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the README says is tried, word by word, on the running suite; only the port and what is left open are filled in. */
@SystemTest
@Order(45)
class ReadmeTest {

    private static final Pattern LOCATION = Pattern.compile("(?mi)^location: \\S*/v1/films/(\\S+)");
    private static final Pattern POSITION = Pattern.compile("(?mi)^kinoqor-position: (\\S+)");

    /** Starting the suite and testing it are what is going on right now; a desktop opens pages, a server has none. */
    private static final List<String> NOT_HERE = List.of("./kinoqor up", "./kinoqor test", "open ");

    private final Readme readme;
    private final Shell shell;
    private final String port;

    ReadmeTest(Suite suite) {
        var root = Checkout.find().root();
        this.port = Integer.toString(suite.door().address().getPort());
        this.readme = Readme.of(root.resolve("README.md"));
        this.shell = new Shell(root, Map.of("KINOQOR_HOME", suite.home().toString(), "KINOQOR_PORT", port));
    }

    @Test
    void everyCommandItNamesIsInTheHelp() {
        var help = shell.run("./kinoqor help");
        assertThat(help.status()).isZero();
        assertThat(readme.commandWords())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(help.output()).contains("./kinoqor " + word));
    }

    @Test
    void aTokenIsPrintedAloneAndTheStatusNamesEveryPart() {
        var token = shell.run("./kinoqor token fund-officer");
        assertThat(token.output().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        var status = shell.run("./kinoqor status");
        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output()).contains("gateway", "analytics-service", "connect", port);
    }

    @Test
    void itsCommandsDoWhatTheySay() {
        var soft = new SoftAssertions();
        var id = "";
        var position = "";
        for (var written : readme.commands()) {
            if (NOT_HERE.stream().anyMatch(written::startsWith)) {
                continue;
            }
            var command = written.replace(":8080/", ":" + port + "/")
                    .replace("<id>", id)
                    .replace("<position>", position)
                    .replace("curl -N ", "curl -sN --max-time 2 ")
                    .replace("curl ", "curl --fail-with-body ");
            var outcome = shell.run(command);
            // 28 is curl's word for the end of its time: a stream has no other end.
            soft.assertThat(outcome.status())
                    .as(written + "\n" + outcome.output())
                    .isIn(0, written.contains("curl -N") ? 28 : 0);
            id = found(LOCATION, outcome.output(), id);
            position = found(POSITION, outcome.output(), position);
        }
        soft.assertThat(id).as("a film's address").isNotEmpty();
        soft.assertThat(position).as("a position").isNotEmpty();
        soft.assertAll();
    }

    private static String found(Pattern what, String output, String otherwise) {
        var match = what.matcher(output);
        return match.find() ? match.group(1) : otherwise;
    }
}
