package kz.kinoqor.system.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own browser, driven by Playwright. */
final class Chromium implements AutoCloseable {

    private static final int HEIGHT = 800;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--font-render-hinting=none");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where it is missing this fails, and says how to get it: no page goes unlooked-at in silence. */
    static Chromium start() {
        var binary = Path.of(System.getProperty("kinoqor.chromium", "/usr/bin/chromium"));
        if (!Files.isExecutable(binary)) {
            throw new IllegalStateException("no browser at " + binary + ": run apt-get install chromium, "
                    + "or say where one is with -Dkinoqor.chromium=<path>");
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new LaunchOptions().setExecutablePath(binary).setArgs(ARGUMENTS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A tab of its own, with nothing remembered from any other. */
    Page tab(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("en-GB")
                        .setJavaScriptEnabled(scripts))
                .newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
