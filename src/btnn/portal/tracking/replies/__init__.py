"""What a person of a case may send by themselves: only what is lawful now."""
