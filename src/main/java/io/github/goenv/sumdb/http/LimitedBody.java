package io.github.goenv.sumdb.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writes an answer somewhere, and hears no more of one that is longer than it may be. */
final class LimitedBody implements BodySubscriber<Boolean> {
  private final OutputStream out;
  private final long most;
  private final AtomicLong written;
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  /**
   * A body.
   *
   * @param most bytes it may have
   * @param written counts them
   */
  LimitedBody(OutputStream out, long most, AtomicLong written) {
    this.out = out;
    this.most = most;
    this.written = written;
  }

  /** An answer that is longer than it may be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(long most) {
      super("more than " + most + " bytes");
    }
  }

  @Override
  public CompletionStage<Boolean> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    if (done.isDone()) {
      return;
    }
    try {
      for (ByteBuffer part : parts) {
        int length = part.remaining();
        if (written.addAndGet(length) > most) {
          throw new TooLong(most);
        }
        byte[] bytes = new byte[length];
        part.get(bytes);
        out.write(bytes);
      }
    } catch (IOException e) {
      if (subscription != null) {
        subscription.cancel();
      }
      done.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable error) {
    done.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    done.complete(true);
  }
}
