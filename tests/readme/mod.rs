//! What the pages say that the program prints is what it prints.
