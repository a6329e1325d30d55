package kz.kinoqor.example;

/**
 * What the headers of a record say (CloudEvents 1.0, binary mode). The fact itself is the record's value, JSON as its
 * schema in {@code docs/api} says.
 *
 * @param subject the aggregate it is about
 * @param sequence the aggregate's revision; it only ever grows, and a subject's events come in its order
 */
record Event(String id, String type, String subject, long sequence, String time) {

    String line() {
        return String.join(" ", subject, Long.toString(sequence), type, time, id);
    }
}
