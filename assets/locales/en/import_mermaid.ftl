# How Mermaid journeys were read
