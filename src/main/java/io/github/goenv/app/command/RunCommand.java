package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of the project, or any command of go. */
public final class RunCommand {
  private final Output output;

  /** Speaks to {@code output}. */
  public RunCommand(Output output) {
    this.output = output;
  }

  /**
   * Compiles and runs a package ({@code go run}), for this machine.
   *
   * @param words one package, and flags for go
   * @param arguments for the program
   */
  public void run(CommandRequest request, PackageWords words, List<String> arguments)
      throws CannotRun, Rejected {
    Commands.with(
        request,
        output,
        true,
        commands -> {
          List<String> all = new ArrayList<>(words.of("run", List.of()));
          all.addAll(arguments);
          end(commands, commands.go(all));
        });
  }

  /** Runs go with these words, for the target that the environment names. */
  public void exec(CommandRequest request, List<String> arguments) throws CannotRun, Rejected {
    Commands.with(
        request,
        output,
        false,
        commands -> {
          if (arguments.isEmpty() || arguments.get(0).isEmpty()) {
            throw new BadCommand(Text.of("command.exec.none"));
          }
          String command = arguments.get(0);
          if (command.contains(" ")) { // no command of go has one: a line that a shell would split
            String words = String.join(",", command.split(" +"));
            throw new BadCommand(Text.of("command.exec.space", "typed", command, "words", words));
          }
          end(commands, commands.go(arguments));
        });
  }

  private static void end(Commands commands, Ended ended) throws CannotRun, Rejected {
    if (!ended.succeeded()) {
      throw commands.failed(ended);
    }
  }
}
