package kz.kinoqor.http.answer;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Keeps from the server what it cannot bear: that a request which still waits for its turn breaks off, because it cannot
 * be read or because its caller leaves. The server fails on it before it has told those who answer the earlier requests
 * that their caller is gone, and they would hold what they hold for ever. Nobody is given the half request.
 */
final class HalfRequests extends ChannelDuplexHandler {

    private int unanswered;
    private boolean closing;

    /** Of the latest request: whether its end is still to come, whether it has its turn, whether it ever will. */
    private boolean half;

    private boolean begun;
    private boolean begins;
    private boolean broken;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            begins = !closing;
            begun = begins && unanswered == 0;
            half = true;
            unanswered++;
            closing |= !HttpUtil.isKeepAlive(request);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()
                && !begun) {
            broken = true;
            ReferenceCountUtil.release(message);
            return;
        } else if (message instanceof LastHttpContent end) {
            half = end.decoderResult().isFailure();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
            begun |= begins && unanswered <= 1;
            if (broken && begun) {
                LastAnswer.mark(context.channel());
                written.addListener(ChannelFutureListener.CLOSE);
            }
        }
        context.write(message, written);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (half && !begun) {
            LastAnswer.mark(context.channel());
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        context.fireChannelInactive();
    }
}
