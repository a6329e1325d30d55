package kz.kinoqor.system.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Judges by the client's own history: no acknowledged write is lost, none has two effects, none that was refused has any;
 * no event without a committed change; order kept for each aggregate; no reader went back. Knows nothing of how the suite
 * works, and touches nothing.
 */
public final class Checker {

    private final List<Claim> claims;
    private final Evidence evidence;
    private final List<String> complaints = new ArrayList<>();

    private Checker(List<Claim> claims, Evidence evidence) {
        this.claims = claims;
        this.evidence = evidence;
    }

    /** What is wrong, each in a sentence; nothing where all is well. */
    public static List<String> complaints(List<Claim> claims, Evidence evidence) {
        var checker = new Checker(claims, evidence);
        checker.claims.forEach(checker::hold);
        evidence.aggregates().forEach(checker::compareWithEvents);
        checker.lookForRows();
        evidence.copies().forEach(checker::compareWithSource);
        evidence.everywhere().forEach(checker::followOrder);
        checker.count();
        checker.followReaders();
        return List.copyOf(checker.complaints);
    }

    private void hold(Claim claim) {
        switch (claim) {
            case Claim.Done done -> {
                evidence.everywhere().filter(place -> place.shows(done.topic())).forEach(place -> find(done, place));
                mustNotBeThereTwice(done);
            }
            case Claim.Undone undone ->
                evidence.everywhere()
                        .filter(place -> place.events().stream().anyMatch(event -> carries(event, undone)))
                        .forEach(place -> complaints.add(undone.mark() + " was refused, yet is in " + place.name()));
            case Claim.Unknown unknown -> mustNotBeThereTwice(unknown);
        }
    }

    private void find(Claim.Done done, Place place) {
        var step = new Event.Step(done.subject(), done.sequence());
        if (place.events().stream().noneMatch(event -> event.step().equals(step) && carries(event, done))) {
            complaints.add(done.mark() + " was acknowledged, yet is lost from " + place.name());
        }
    }

    private void mustNotBeThereTwice(Claim claim) {
        var effects = evidence.source().stream()
                .filter(event -> carries(event, claim))
                .map(Event::step)
                .distinct()
                .count();
        if (effects > 1) {
            complaints.add(claim.mark() + " was done " + effects + " times");
        }
    }

    private static boolean carries(Event event, Claim claim) {
        return event.text().contains(claim.mark());
    }

    /** Each revision of the aggregate's own row came with one event, and with no other. */
    private void compareWithEvents(Aggregate aggregate) {
        var told = evidence.source().stream()
                .filter(event -> event.topic().equals(aggregate.topic())
                        && event.subject().equals(aggregate.id()))
                .map(Event::sequence)
                .sorted()
                .toList();
        var due = LongStream.rangeClosed(aggregate.before() + 1, aggregate.now())
                .boxed()
                .toList();
        if (!told.equals(due)) {
            complaints.add(aggregate + " has the events " + told + ", yet its row went through " + due);
        }
        if (aggregate.copied() != aggregate.now()) {
            complaints.add(aggregate + " is at " + aggregate.now() + ", yet its copy is at " + aggregate.copied());
        }
    }

    private void lookForRows() {
        var rows = evidence.aggregates().stream()
                .map(aggregate -> aggregate.topic() + aggregate.id())
                .collect(Collectors.toSet());
        evidence.source().stream()
                .filter(event -> !rows.contains(event.topic() + event.subject()))
                .forEach(event -> complaints.add(event + " is in the outbox, yet no aggregate changed with it"));
    }

    /** The same events, no fewer and no others, and each of them once where once is the rule. */
    private void compareWithSource(Place place) {
        var committed = evidence.source().stream()
                .filter(event -> place.shows(event.topic()))
                .collect(Collectors.toMap(Event::id, event -> event, (one, other) -> one));
        var seen = new HashSet<String>();
        for (var event : place.events()) {
            var origin = committed.get(event.id());
            if (origin == null || !origin.step().equals(event.step())) {
                complaints.add(event + " is in " + place.name() + ", yet was never committed");
            }
            if (!seen.add(event.id()) && !place.repeats()) {
                complaints.add(event + " is in " + place.name() + " twice");
            }
        }
        committed.values().stream()
                .filter(event -> !seen.contains(event.id()))
                .forEach(event -> complaints.add(event + " was committed, yet never came to " + place.name()));
    }

    /** Each aggregate's steps one by one; where repeats are allowed, only of what was there before. */
    private void followOrder(Place place) {
        Map<Object, Long> newest = new HashMap<>();
        Set<Event.Step> seen = new HashSet<>();
        for (var event : place.events()) {
            var last = newest.get(event.subject());
            var repeated = !seen.add(event.step());
            if (repeated) {
                continue;
            }
            if (last != null && event.sequence() != last + 1) {
                complaints.add(event + " is out of order in " + place.name() + ": it follows #" + last);
            }
            newest.put(event.subject(), event.sequence());
        }
    }

    private void count() {
        var expected = new HashMap<String, Long>();
        expected.put(Evidence.EVENTS, (long) evidence.source().size());
        evidence.source().stream()
                .collect(Collectors.groupingBy(Event::topic, Collectors.mapping(Event::subject, Collectors.toSet())))
                .forEach((topic, subjects) -> expected.put(topic, (long) subjects.size()));
        evidence.counted().forEach((what, grown) -> {
            if (!grown.equals(expected.getOrDefault(what, 0L))) {
                complaints.add(
                        "the count of " + what + " grew by " + grown + ", not by " + expected.getOrDefault(what, 0L));
            }
        });
    }

    private void followReaders() {
        Map<String, Long> last = new HashMap<>();
        for (var look : evidence.positions()) {
            look.forEach((reader, position) -> {
                var before = last.put(reader, position);
                if (before != null && before > position) {
                    complaints.add(reader + " went back from " + before + " to " + position);
                }
            });
        }
    }
}
