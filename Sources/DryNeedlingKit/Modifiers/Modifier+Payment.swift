extension Modifier {
  /// Whether it decides how a line is paid, and so stands before those that only inform (STD-08).
  package var decidesPayment: Bool { ModifierOrder.decides(self) }
}
