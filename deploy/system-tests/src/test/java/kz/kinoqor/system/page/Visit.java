package kz.kinoqor.system.page;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** One page, opened and looked at; notes everything the browser complains of. */
final class Visit implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String NOTE_VIOLATIONS = """
            globalThis.violations = [];
            document.addEventListener('securitypolicyviolation',
                (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
            """;

    private final Page page;
    private final Response response;
    private final List<String> complaints = new ArrayList<>();

    Visit(Page page, URI address) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript(NOTE_VIOLATIONS);
        var options = new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD);
        this.response = page.navigate(address.toString(), options);
    }

    Page page() {
        return page;
    }

    int status() {
        return response.status();
    }

    String policy() {
        return response.headerValue("content-security-policy");
    }

    String language() {
        return String.valueOf(page.locator("html").getAttribute("lang"));
    }

    int headlines() {
        return page.locator("h1").count();
    }

    /** What went to the console as an error, or was thrown and not caught. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<?> violationsOfPolicy() {
        return (List<?>) page.evaluate("globalThis.violations");
    }

    /** By how many pixels the page is wider than its window. */
    int overflow() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /**
     * What axe finds, a line for each rule broken. It runs in the page itself and tells in full of what is broken only:
     * no page has frames of strangers, and a tab of axe's own with all that is well takes twice the time.
     */
    List<String> barriers() {
        var brokenOnly = new AxeRunOptions();
        brokenOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(brokenOnly).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
