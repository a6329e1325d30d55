package kz.kinoqor.gateway.passage;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a service, with one passage on it at a time. It lives on one event loop and is touched from nowhere
 * else. It knows HTTP/1.1 framing through Netty's codec and nothing of what is carried.
 */
final class Wire extends ChannelInboundHandlerAdapter {

    private final Lane lane;
    private @Nullable ChannelHandlerContext channel;
    private @Nullable Passage passage;
    private boolean keepAlive;
    private boolean interim;
    private boolean used;
    private boolean worn;
    private int since;

    Wire(Lane lane) {
        this.lane = lane;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context;
    }

    /** Puts a passage on this wire; it may be the second or thousandth one. */
    void carry(Passage next) {
        worn = used;
        used = true;
        passage = next;
        next.begin(this);
    }

    /** True when it carried another passage before: the other side may have closed it at the moment it was picked. */
    boolean worn() {
        return worn;
    }

    void send(Object message) {
        var open = open();
        open.writeAndFlush(message, open.voidPromise());
    }

    boolean full() {
        return !open().channel().isWritable();
    }

    boolean alive() {
        return channel != null && channel.channel().isActive();
    }

    void read(boolean on) {
        open().channel().config().setAutoRead(on);
    }

    /** Closes the wire; whatever it carried is already told. */
    void drop() {
        passage = null;
        if (channel != null) {
            channel.close();
        }
    }

    void idleSince(int tick) {
        since = tick;
    }

    int idleSince() {
        return since;
    }

    @Nullable
    Passage passage() {
        return passage;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var current = passage;
        if (current == null
                || !(message instanceof HttpObject part)
                || part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            breakOff();
            return;
        }
        if (message instanceof HttpResponse head) {
            begin(current, head);
        }
        if (message instanceof HttpContent content) {
            receive(current, content.content(), message instanceof LastHttpContent);
        }
    }

    private void begin(Passage current, HttpResponse head) {
        interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (interim && head.status().code() == 101) {
            breakOff();
        } else if (!interim) {
            keepAlive = HttpUtil.isKeepAlive(head);
            current.answer(head);
        }
    }

    private void receive(Passage current, ByteBuf content, boolean last) {
        if (passage != current) {
            content.release();
        } else if (interim) {
            interim = !last;
            content.release();
        } else if (last) {
            passage = null;
            if (keepAlive && current.sent() && alive()) {
                read(true);
                lane.free(this);
            } else {
                open().close();
            }
            current.complete(content);
        } else {
            current.chunk(content);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (passage != null) {
            passage.pushHead();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (passage != null && context.channel().isWritable()) {
            passage.more();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        lane.lost(this);
        breakOff();
        super.channelInactive(context);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        breakOff();
    }

    private void breakOff() {
        var cut = passage;
        passage = null;
        open().close();
        if (cut != null) {
            cut.cut(this);
        }
    }

    private ChannelHandlerContext open() {
        if (channel == null) {
            throw new IllegalStateException("not connected");
        }
        return channel;
    }
}
