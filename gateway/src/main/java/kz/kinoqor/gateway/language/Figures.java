package kz.kinoqor.gateway.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/** Numbers, money and times as a reader of one language expects them. */
public final class Figures {

    /** The whole country keeps one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final String NO_BREAK = "\u00a0";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TABLE_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Language language;

    private Figures(Language language) {
        this.language = language;
    }

    public static Figures in(Language language) {
        return new Figures(language);
    }

    public String number(long value) {
        return signed(NumberFormat.getIntegerInstance(language.locale()).format(value));
    }

    /** Exact, with every digit of its currency: {@code 5 500 000,00 ₸}, in English {@code KZT 5,500,000.00}. */
    public String money(BigDecimal amount, String currency) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(Math.max(0, digits(currency)));
        format.setMaximumFractionDigits(Math.max(amount.scale(), 0));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        var figure = signed(format.format(amount));
        return language == Language.EN
                ? currency + NO_BREAK + figure
                : figure + NO_BREAK + ("KZT".equals(currency) ? "₸" : currency);
    }

    private static int digits(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknown) {
            return 0;
        }
    }

    /** A true minus instead of the hyphen that the platform writes. */
    private static String signed(String figure) {
        return figure.startsWith("-") ? "\u2212" + figure.substring(1) : figure;
    }

    /** In prose, with the zone: {@code 1 December 2026, 18:00 (UTC+5, Almaty)}. */
    public String instant(Instant instant) {
        var at = instant.atZone(ZONE);
        return day(at) + ", " + MINUTES.format(at) + NO_BREAK + zone();
    }

    private String day(ZonedDateTime at) {
        var pattern = switch (language) {
            case KK -> "yyyy'\u202fж.' d MMMM";
            case RU -> "d MMMM yyyy'\u202fг.'";
            case EN -> "d MMMM yyyy";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at);
    }

    private String zone() {
        return switch (language) {
            case KK, RU -> "(UTC+5, Алматы)";
            case EN -> "(UTC+5, Almaty)";
        };
    }

    /** In a table whose head says the zone: the hour when it was today, otherwise the day before it. */
    public String moment(Instant instant, Instant now) {
        var at = instant.atZone(ZONE);
        var clock = CLOCK.format(at);
        if (at.toLocalDate().equals(now.atZone(ZONE).toLocalDate())) {
            return clock;
        }
        var day = language == Language.EN
                ? DateTimeFormatter.ofPattern("d MMM yyyy", language.locale()).format(at)
                : TABLE_DAY.format(at);
        return day + NO_BREAK + clock;
    }
}
