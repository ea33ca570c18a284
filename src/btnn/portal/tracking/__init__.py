"""Where is my request: proof, papers addressed to the person, replies."""
