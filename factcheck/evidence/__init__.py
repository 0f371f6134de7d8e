"""What sources say about a claim: agreement of values and independence of origins."""
