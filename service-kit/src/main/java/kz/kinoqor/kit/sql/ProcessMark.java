package kz.kinoqor.kit.sql;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.utils.UuidProcessId;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What the transaction manager tells this process from others by. Left to itself it opens a port for that and takes its
 * number; here it is drawn at random.
 */
@Singleton
class ProcessMark {

    private static final int BEFORE_THE_FIRST_TRANSACTION = 0;

    void draw(@Observes @Priority(BEFORE_THE_FIRST_TRANSACTION) StartupEvent event) {
        arjPropertyManager.getCoreEnvironmentBean().setProcessImplementationClassName(UuidProcessId.class.getName());
    }
}
