package colearn.testkit.architecture.planted.axon.configuration;

import org.axonframework.commandhandling.CommandBus;

record Wiring(CommandBus bus) {}
