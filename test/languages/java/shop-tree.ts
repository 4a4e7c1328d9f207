/** A small shop in Java, of two modules. */
export const shopTree: Readonly<Record<string, string>> = {
  'core/src/main/java/shop/core/Money.java': `package shop.core;

/** An amount. */
public record Money(long cents) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);
  public int compareTo(Money other) { return Long.compare(cents, other.cents); }
  public static Money of(long cents) { return new Money(cents); }
  public enum Rounding { UP, DOWN }
}
`,
  'core/src/main/java/shop/core/Entity.java': `package shop.core;

public abstract class Entity {
  protected enum State { NEW, SAVED }
  public interface Listener { void changed(Entity entity); }
}
`,
  'core/src/main/java/shop/core/Order.java': `package shop.core;

import java.util.List;
import shop.core.rules.Limits;

public class Order extends Entity {
  private List<Line> lines;
  State state = State.NEW;
  // Of the whole order.
  Money total() { return lines.stream().map(Line::price).reduce(Money.ZERO, (a, b) -> a); }
  boolean isLarge() { return lines.size() > Limits.MOST_LINES; }
  public static class Line { Money price() { return null; } }
}
`,
  'core/src/main/java/shop/core/rules/Limits.java': `package shop.core.rules;
public final class Limits { public static final int MOST_LINES = 5; }
`,
  'core/src/main/java/shop/core/rules/Audited.java': `package shop.core.rules;
public @interface Audited { String value() default ""; }
`,
  'web/src/main/java/shop/web/Orders.java': `package shop.web;

import static shop.core.Money.of;
import static shop.core.rules.Limits.*;
import shop.core.Order.Line;
import shop.core.*;

@shop.core.rules.Audited("orders")
class Orders implements Entity.Listener {
  // A note about Order.
  Line first;
  Money price = of(MOST_LINES);
  public void changed(Entity entity) { if (entity instanceof Order order) { Page.show(order); } }
  Money.Rounding rounding() { return Money.Rounding.UP; }
}
`,
  'web/src/main/java/shop/web/Page.java': `package shop.web;

class Page {
  static <Money> void show(Object what) { Object Orders = what; String text = "Orders.x"; }
}
`,
};
