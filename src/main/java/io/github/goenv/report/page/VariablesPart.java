package io.github.goenv.report.page;

import io.github.goenv.page.PageWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where each value of Go's variables comes from, and what it hides. */
final class VariablesPart {
  private final List<VariableStack> stacks;
  private final PageWriter page;

  VariablesPart(List<VariableStack> stacks, PageWriter page) {
    this.stacks = stacks;
    this.page = page;
  }

  void write() throws IOException {
    page.raw("<section id=\"variables\" aria-labelledby=\"variables-title\">\n");
    page.raw("<h2 id=\"variables-title\">").say("html.variables").raw("</h2>\n<p class=\"quiet\">");
    page.say("html.variables.help").raw("</p>\n<div class=\"stacks\">\n");
    List<VariableStack> plain = new ArrayList<>();
    for (VariableStack each : stacks) {
      if (each.layers().size() == 1 && each.next() == null && quiet(each)) {
        plain.add(each);
      } else {
        stack(each);
      }
    }
    page.raw("</div>\n");
    plain(plain);
    page.raw("</section>\n");
  }

  private static boolean quiet(VariableStack stack) {
    VariableStack.Scope scope = stack.layers().get(0).scope();
    return scope == VariableStack.Scope.DEFAULT || scope == VariableStack.Scope.GOROOT_FILE;
  }

  private void stack(VariableStack stack) throws IOException {
    page.raw("<article class=\"stack\">\n<h3>").code(stack.name());
    if (stack.next() != null) {
      page.raw(" <span class=\"tag stale\">").say("html.stale").raw("</span>");
    }
    page.raw("</h3>\n<ol>\n");
    for (VariableStack.Layer layer : stack.layers()) {
      page.raw("<li class=\"" + layer.state().word + "\"><span class=\"scope\">");
      page.say("html.scope." + layer.scope().word).raw("</span> <span class=\"value\">");
      value(layer.value(), layer.state() == VariableStack.State.UNKNOWN);
      page.raw("</span> <span class=\"state\">");
      page.raw(layer.state() == VariableStack.State.WINS ? "<b aria-hidden=\"true\">✓</b> " : "");
      page.say("html.state." + layer.state().word).raw("</span></li>\n");
    }
    page.raw("</ol>\n");
    String next = stack.next();
    if (next != null) {
      page.raw("<p class=\"next\">").say("html.next").raw(" ");
      if (next.isEmpty()) {
        page.say("html.next.none");
      } else {
        page.code(next);
      }
      page.raw("</p>\n");
    }
    page.raw("</article>\n");
  }

  private void value(String value, boolean unknown) throws IOException {
    if (unknown) {
      page.say("page.unknown");
    } else if (value.isEmpty()) {
      page.say("label.empty");
    } else {
      page.code(value);
    }
  }

  private void plain(List<VariableStack> stacks) throws IOException {
    if (stacks.isEmpty()) {
      return;
    }
    page.raw("<details class=\"more\"><summary>");
    page.say("html.defaults", "count", Integer.toString(stacks.size()));
    page.raw("</summary>\n<table><caption class=\"unseen\">").say("html.defaults.caption");
    page.raw("</caption>\n<thead><tr><th scope=\"col\">").say("html.name");
    page.raw("</th><th scope=\"col\">").say("html.value").raw("</th><th scope=\"col\">");
    page.say("html.source").raw("</th></tr></thead>\n<tbody>\n");
    for (VariableStack each : stacks) {
      page.raw("<tr><th scope=\"row\">").code(each.name()).raw("</th><td>");
      String effective = each.effective();
      value(effective == null ? "" : effective, effective == null);
      page.raw("</td><td class=\"quiet\">");
      page.say("html.scope." + each.layers().get(0).scope().word).raw("</td></tr>\n");
    }
    page.raw("</tbody></table></details>\n");
  }
}
