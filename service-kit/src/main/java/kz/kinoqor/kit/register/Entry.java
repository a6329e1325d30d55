package kz.kinoqor.kit.register;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.outbox.Aggregate;
import kz.kinoqor.kit.provenance.Origin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the register, whatever it is about: one row is one aggregate is one revision. */
@MappedSuperclass
public abstract class Entry implements Aggregate {

    @Id
    private UUID id;

    @Version
    private long revision = 1;

    private String slug;

    private @Nullable String collection;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Entry() {}

    protected Entry(Registration registration) {
        this.id = registration.id();
        this.slug = registration.slug();
        this.collection = registration.origin().collection();
        this.source = registration.origin().source();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long revision() {
        return revision;
    }

    public String slug() {
        return slug;
    }

    public Origin origin() {
        return new Origin(collection, source);
    }
}
